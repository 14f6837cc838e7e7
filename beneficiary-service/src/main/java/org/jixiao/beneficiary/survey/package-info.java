/**
 * Satisfaction that nobody types: a random sample of confirmed deliveries, drawn so that anybody can draw it again,
 * answered once by code, and counted.
 */
package org.jixiao.beneficiary.survey;
