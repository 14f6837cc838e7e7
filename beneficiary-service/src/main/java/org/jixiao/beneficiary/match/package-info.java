/** Yes or no to partners of the region who ask by keyed hashes whether persons stand on the register (协作核对). */
package org.jixiao.beneficiary.match;
