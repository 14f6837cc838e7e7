/** What every workflow has in common: acts on a version, once; a reason for a return; a second person. */
package org.jixiao.common.workflow;
