/** Tables that people upload and take away (XLSX, CSV), row by row, and the queue of uploads that wait for a worker. */
package org.jixiao.sheets;
