/** 公开: an approved report goes out in an edition that tells nothing of few persons, and stays as it went out. */
package org.jixiao.report.publication;
