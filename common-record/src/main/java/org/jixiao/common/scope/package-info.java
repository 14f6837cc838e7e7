/** The scope of the caller as PostgreSQL's row-level security sees it. */
package org.jixiao.common.scope;
