/** What households complain of, who looked into it, and what was found; an open "not received" keeps a delivery from counting. */
package org.jixiao.beneficiary.complaint;
