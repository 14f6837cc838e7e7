/** Judges exported records without the suite: what is hashed, linked and signed says itself whether it was altered. */
package org.jixiao.verifier;
