package org.jixiao.common.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No answer is kept by a cache on the way: what a person may see can change with the next request. */
public class NoStore {

    @ServerResponseFilter
    public void forbidCaching(ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
