/** The register of a programme (在册): applied for, examined, made public, confirmed, re-checked each year, left. */
package org.jixiao.beneficiary.enrolment;
