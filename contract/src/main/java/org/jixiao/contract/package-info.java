/** A service's published OpenAPI document, read so that tests and trials can walk and enforce it. */
package org.jixiao.contract;
