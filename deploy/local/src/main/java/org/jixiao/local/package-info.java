/** One command that brings the suite up on a bare machine, and takes it down again. */
package org.jixiao.local;
