/** What the register holds against itself: found on every path of entry, decided by a person, cleared when it is gone. */
package org.jixiao.beneficiary.clash;
