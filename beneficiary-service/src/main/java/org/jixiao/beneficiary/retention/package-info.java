/** The end of retention: what is still needed is sealed for longer, what is due is destroyed with its keys. */
package org.jixiao.beneficiary.retention;
