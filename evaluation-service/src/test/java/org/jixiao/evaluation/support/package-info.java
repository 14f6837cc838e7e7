/** What the tests of this service share: a running service, its database, and peers that answer as their contract says. */
package org.jixiao.evaluation.support;
