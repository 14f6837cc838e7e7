/** What this service asks its peers, with the caller's own token: own records of the few fields it needs. */
package org.jixiao.beneficiary.source;
