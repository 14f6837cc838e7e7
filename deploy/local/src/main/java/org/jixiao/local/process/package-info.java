/** Child processes: which JDK runs them, on which ports, how they are watched and stopped. */
package org.jixiao.local.process;
