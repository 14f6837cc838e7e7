/** Generated passwords and keys, kept in files that only their owner reads. */
package org.jixiao.local.secret;
