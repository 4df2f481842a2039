// SPDX-License-Identifier: EPL-2.0
package org.cairn.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** The bundles of the distribution {@code cairn-cli}, the same jars that the workbench has, on Apache Felix. */
class FelixTest {

    private static final int SATISFIED = 4;

    @TempDir
    static Path cache;
    @TempDir
    static Path plugins;
    private static Framework felix;
    private static BundleContext context;

    @BeforeAll
    static void start() throws Exception {
        felix = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        felix.init();
        context = felix.getBundleContext();
        try (Stream<Path> jars = Files.list(Distribution.folder().resolve("bundles"))) {
            for (Path jar : jars.filter(j -> !j.getFileName().toString().contains(".gogo.")).toList()) {
                context.installBundle("reference:" + jar.toUri());
            }
        }
        // File Install would look into the folder that these tests run in
        System.setProperty("felix.fileinstall.dir", plugins.toString());
        felix.start();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    @AfterAll
    static void stop() throws BundleException, InterruptedException {
        felix.stop();
        felix.waitForStop(0);
    }

    @Test
    void everyBundleIsResolved() {
        List<String> missing = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                missing.add(bundle.getSymbolicName());
            }
        }
        assertEquals(List.of(), missing);
    }

    /** EMF has its name from Eclipse, and needs nothing of it. */
    @Test
    void nothingOfTheEclipsePlatformIsNeeded() {
        for (Bundle bundle : context.getBundles()) {
            boolean emf = Set.of("org.eclipse.emf.common", "org.eclipse.emf.ecore", "org.eclipse.emf.ecore.xmi").contains(bundle.getSymbolicName());
            assertTrue(emf || !bundle.getSymbolicName().startsWith("org.eclipse."), bundle.getSymbolicName());
        }
    }

    /** Declarative services have their own copy of their API, so they are asked by reflection. */
    @Test
    void everyComponentHasWhatItRefersTo() throws Exception {
        ServiceReference<?>[] found = context.getAllServiceReferences("org.osgi.service.component.runtime.ServiceComponentRuntime", null);
        assertNotNull(found);
        Object components = context.getService(found[0]);
        Class<?> type = components.getClass();
        List<Object> unsatisfied = new ArrayList<>();
        var describe = type.getMethod("getComponentDescriptionDTOs", Bundle[].class);
        for (Object component : (Collection<?>) describe.invoke(components, Array.newInstance(Bundle.class, 0))) {
            for (var method : type.getMethods()) {
                if (method.getName().equals("getComponentConfigurationDTOs")) {
                    for (Object configuration : (Collection<?>) method.invoke(components, component)) {
                        if (configuration.getClass().getField("state").getInt(configuration) < SATISFIED) {
                            unsatisfied.add(component.getClass().getField("name").get(component));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), unsatisfied);
    }

    @Test
    void commandsAreThereOnce() throws Exception {
        assertEquals(1, context.getServiceReferences(ToIntFunction.class, "(cairn.command=main)").size());
    }
}
