// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Why Declarative Services could not make a component: they keep the exception and give no service. */
final class ComponentFailure {

    private static final String CAUSE = "Caused by: ";

    private ComponentFailure() {
    }

    /** What was thrown, in one line. */
    static String of(ServiceReference<?> component, BundleContext context) {
        ServiceReference<ServiceComponentRuntime> reference = context.getServiceReference(ServiceComponentRuntime.class);
        ServiceComponentRuntime runtime = reference == null ? null : context.getService(reference);
        ComponentDescriptionDTO description = runtime == null ? null : runtime.getComponentDescriptionDTO(component.getBundle(),
                String.valueOf(component.getProperty(ComponentConstants.COMPONENT_NAME)));
        return description == null ? "the log tells why." : runtime.getComponentConfigurationDTOs(description).stream()
                .map(configuration -> configuration.failure).filter(Objects::nonNull).findFirst().map(ComponentFailure::root)
                .orElse("the log tells why.");
    }

    /** The innermost cause of a stack trace, without the package of its class. */
    static String root(String trace) {
        String first = trace.lines().findFirst().orElse("");
        String line = Stream.concat(Stream.of(first), trace.lines().map(String::strip).filter(each -> each.startsWith(CAUSE))
                .map(each -> each.substring(CAUSE.length()))).reduce((outer, inner) -> inner).orElse(first);
        return line.replaceFirst("^(?:[\\w$]+\\.)+", "");
    }
}
