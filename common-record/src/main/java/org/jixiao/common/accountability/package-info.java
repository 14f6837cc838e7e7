/** What makes the record checkable by others: its export, and signed checkpoints kept elsewhere. */
package org.jixiao.common.accountability;
