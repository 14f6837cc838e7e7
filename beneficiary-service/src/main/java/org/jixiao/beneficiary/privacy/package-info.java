/** The privacy wall: encryption of fields, blind indexes, masks, disclosures and the record of every access. */
package org.jixiao.beneficiary.privacy;
