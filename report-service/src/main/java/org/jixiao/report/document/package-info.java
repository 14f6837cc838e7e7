/** The one document model that feeds every format: what is said and in which role, never how it looks. */
package org.jixiao.report.document;
