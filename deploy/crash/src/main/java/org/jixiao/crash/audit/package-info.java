/** What must be true of the books after any crash, and the reading of the books that it is held against. */
package org.jixiao.crash.audit;
