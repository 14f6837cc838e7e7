/** A write that is repeated answers as it did the first time. */
package org.jixiao.common.idempotency;
