package org.jixiao.evaluation.source;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "beneficiary")
@RegisterClientHeaders
interface BeneficiaryClient extends FactsClient {}
