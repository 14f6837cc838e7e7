/**
 * What a service does on the wire, for every operation that its OpenAPI document names: a service's test class
 * implements these interfaces, and an operation that is added tomorrow is tested tomorrow.
 */
package org.jixiao.testkit.wire;
