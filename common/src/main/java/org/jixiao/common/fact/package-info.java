/** The Fact: a measured number with its subject, its two instants and its digests. */
package org.jixiao.common.fact;
