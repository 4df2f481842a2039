// SPDX-License-Identifier: EPL-2.0
package org.cairn.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The headless bundles on Equinox, where the workbench runs them. */
class EquinoxTest {

    private static final BundleContext CONTEXT = FrameworkUtil.getBundle(EquinoxTest.class).getBundleContext();
    private static final List<Bundle> CAIRN = Arrays.stream(CONTEXT.getBundles())
            .filter(b -> b.getSymbolicName().startsWith("org.cairn.") && b.getHeaders("").get(Constants.FRAGMENT_HOST) == null).toList();

    @BeforeAll
    static void start() throws BundleException {
        for (Bundle bundle : CAIRN) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    @Test
    void runsOnEquinox() {
        assertEquals("Eclipse", CONTEXT.getProperty(Constants.FRAMEWORK_VENDOR));
    }

    @Test
    void everyBundleIsResolved() {
        for (Bundle bundle : CAIRN) {
            assertNotEquals(Bundle.INSTALLED, bundle.getState(), bundle.getSymbolicName());
        }
    }

    @Test
    void everyComponentHasWhatItRefersTo() {
        ServiceComponentRuntime components = CONTEXT.getService(CONTEXT.getServiceReference(ServiceComponentRuntime.class));
        List<String> unsatisfied = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(CAIRN.toArray(Bundle[]::new))) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(component)) {
                if (configuration.state != ComponentConfigurationDTO.SATISFIED
                        && configuration.state != ComponentConfigurationDTO.ACTIVE) {
                    unsatisfied.add(component.name);
                }
            }
        }
        assertEquals(List.of(), unsatisfied);
    }

    @Test
    void commandsAreThereOnce() throws Exception {
        assertEquals(1, CONTEXT.getServiceReferences(ToIntFunction.class, "(cairn.command=main)").size());
    }
}
