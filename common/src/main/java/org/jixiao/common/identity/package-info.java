/** Who asks, what they may do, and whose data they may see: read from the token alone. */
package org.jixiao.common.identity;
