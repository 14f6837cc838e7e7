/** What has changed in a service, in an order that no later commit can alter. */
package org.jixiao.feed;
