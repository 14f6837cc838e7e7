/** The four services as child processes. */
package org.jixiao.local.service;
