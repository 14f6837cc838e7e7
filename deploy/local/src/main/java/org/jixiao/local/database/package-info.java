/** The embedded PostgreSQL and the databases and roles of the services in it. */
package org.jixiao.local.database;
