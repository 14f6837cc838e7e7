/** Reports as files: made once a format, kept with their digest. */
package org.jixiao.report.rendition;
