/** What a caller may do next with a record that they read: asked of the very rules that the acts themselves ask. */
package org.jixiao.common.action;
