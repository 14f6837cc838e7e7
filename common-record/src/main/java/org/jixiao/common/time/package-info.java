/** The two times: recorded time of the database, business time of the injected clock. */
package org.jixiao.common.time;
