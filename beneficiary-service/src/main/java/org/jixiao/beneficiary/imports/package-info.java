/** Files that clerks upload: read, checked row by row, loaded in the background, and returned with reasons. */
package org.jixiao.beneficiary.imports;
