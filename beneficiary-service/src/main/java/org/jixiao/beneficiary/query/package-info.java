/** Queries that state the caller's scope themselves, above row-level security. */
package org.jixiao.beneficiary.query;
