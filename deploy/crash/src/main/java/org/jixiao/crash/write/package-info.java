/** The writers: what they send, how they repeat what is uncertain, and what they were told. */
package org.jixiao.crash.write;
