package org.jixiao.fuzz;

import java.net.URI;
import org.jixiao.contract.Contract;
import org.jixiao.local.service.Service;

/** One service: what it has promised and where it listens. */
record Api(Service service, Contract contract, URI base) {}
