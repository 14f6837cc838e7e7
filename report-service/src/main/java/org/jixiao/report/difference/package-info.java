/** What one report says otherwise than another: the facts behind it, and its text. */
package org.jixiao.report.difference;
