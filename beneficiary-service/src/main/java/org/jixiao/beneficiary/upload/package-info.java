/** Files that are read row by row while their sender waits: what is loaded, what was known already, what is sent back. */
package org.jixiao.beneficiary.upload;
