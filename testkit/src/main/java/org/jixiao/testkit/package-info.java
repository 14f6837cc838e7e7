/** What the tests of every service stand on: a real PostgreSQL, real signed tokens, the rules of the house. */
package org.jixiao.testkit;
