/** Business time: which day it is in the district. */
package org.jixiao.beneficiary.day;
