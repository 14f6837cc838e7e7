/** Who is let in: what a verified token says, and whether it still holds at this moment. */
package org.jixiao.common.access;
