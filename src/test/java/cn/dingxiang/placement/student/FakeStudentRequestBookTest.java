package cn.dingxiang.placement.student;

import cn.dingxiang.placement.PlacementRequest.Doctor;

class FakeStudentRequestBookTest extends StudentRequestBookContract {
    private final StudentRequestBook book = new FakeStudentRequestBook();
    private long people;

    @Override
    protected StudentRequestBook book() {
        return book;
    }

    @Override
    protected Doctor doctor(String number, String name, String county) {
        people++;
        return new Doctor(people, number, people, name, county);
    }
}
