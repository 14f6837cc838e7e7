/** What is known of a household beyond its register entry: certificates, grounds, account, contact, legal basis. */
package org.jixiao.beneficiary.dossier;
