package org.jixiao.beneficiary.programme;

import java.util.Set;
import org.jixiao.beneficiary.condition.AsRegistered;

/** Who got something under a programme. Deliveries answer it; programmes do not know deliveries. */
public interface Served {

    Set<Beneficiary.Key> under(Programme programme, AsRegistered at);
}
