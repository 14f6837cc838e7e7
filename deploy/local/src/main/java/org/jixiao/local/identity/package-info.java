/** Keycloak as a child process, and tokens of the demonstration persons. */
package org.jixiao.local.identity;
