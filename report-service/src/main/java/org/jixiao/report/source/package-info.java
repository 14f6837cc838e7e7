/** What this service reads from its peers, with the caller's own token: own records of the few fields it needs. */
package org.jixiao.report.source;
