/** What insurance brought to those who were insured: claims from the insurer's file, matched to policies and persons. */
package org.jixiao.beneficiary.claim;
