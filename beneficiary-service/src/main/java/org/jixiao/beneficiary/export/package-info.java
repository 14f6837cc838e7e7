/** Tables that people take away: masked, recorded before they leave, and readable again by the imports. */
package org.jixiao.beneficiary.export;
