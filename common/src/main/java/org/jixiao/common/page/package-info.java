/** Lists that are never unbounded: a limit, an opaque cursor, a next link. */
package org.jixiao.common.page;
